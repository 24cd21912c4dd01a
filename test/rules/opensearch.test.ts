import { testRules } from './cases';
import { OPENSEARCH_CASES } from './opensearch.cases';

testRules(OPENSEARCH_CASES);
