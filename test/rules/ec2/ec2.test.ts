import { LAUNCH_CASES } from './launch.cases';
import { VOLUME_CASES } from './volumes.cases';
import { testRules } from '../cases';

testRules(LAUNCH_CASES);
testRules(VOLUME_CASES);
