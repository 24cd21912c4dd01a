import { LOG_GROUP_CASES } from './groups.cases';
import { LOG_READER_CASES } from './readers.cases';
import { testRules } from '../cases';

testRules(LOG_GROUP_CASES);
testRules(LOG_READER_CASES);
