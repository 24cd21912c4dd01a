import { RDS_DURABILITY_CASES } from './durability.cases';
import { testRules } from '../cases';

testRules(RDS_DURABILITY_CASES);
