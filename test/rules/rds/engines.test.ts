import { RDS_ENGINE_CASES } from './engines.cases';
import { testRules } from '../cases';

testRules(RDS_ENGINE_CASES);
