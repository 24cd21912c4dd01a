import { CONTAINER_CASES } from './containers.cases';
import { ECS_SERVICE_CASES } from './services.cases';
import { testRules } from '../cases';

testRules([...CONTAINER_CASES, ...ECS_SERVICE_CASES]);
