import { testRules } from './cases';
import { NETWORK_FIREWALL_CASES } from './network-firewall.cases';

testRules(NETWORK_FIREWALL_CASES);
