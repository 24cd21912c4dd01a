import { testRules } from './cases';
import { OPENSEARCH_SERVERLESS_CASES } from './opensearch-serverless.cases';

testRules(OPENSEARCH_SERVERLESS_CASES);
