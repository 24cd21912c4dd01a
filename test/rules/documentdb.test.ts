import { testRules } from './cases';
import { DOCUMENTDB_CASES } from './documentdb.cases';

testRules(DOCUMENTDB_CASES);
