import { S3_TRANSPORT_CASES } from './transport.cases';
import { testRules } from '../cases';

testRules(S3_TRANSPORT_CASES);
