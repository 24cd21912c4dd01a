import { testRules } from './cases';
import { EFS_CASES } from './efs.cases';

testRules(EFS_CASES);
