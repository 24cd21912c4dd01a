import { testRules } from './cases';
import { DSQL_CASES } from './dsql.cases';

testRules(DSQL_CASES);
