import { testRules } from './cases';
import { EVENTS_CASES } from './events.cases';

testRules(EVENTS_CASES);
