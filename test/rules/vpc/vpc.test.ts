import { CONNECTION_CASES } from './connections.cases';
import { NETWORK_CASES } from './network.cases';
import { PORT_CASES } from './ports.cases';
import { testRules } from '../cases';

testRules(NETWORK_CASES);
testRules(PORT_CASES);
testRules(CONNECTION_CASES);
