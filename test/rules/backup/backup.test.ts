import { BACKUP_COVERAGE_CASES } from './coverage.cases';
import { BACKUP_RULE_CASES } from './rules.cases';
import { testRules } from '../cases';

testRules([...BACKUP_COVERAGE_CASES, ...BACKUP_RULE_CASES]);
