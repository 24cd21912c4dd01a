import { brokerLogs, customerKey, multiAz } from './operations';
import { clientBrokerTls, inClusterTls, notPublic, noUnauthenticated, serverlessIam, zookeeperAccess } from './transport';

/** Amazon MSK. */
export const MSK_RULES = [
  clientBrokerTls, inClusterTls, notPublic, noUnauthenticated, customerKey, brokerLogs, zookeeperAccess, multiAz, serverlessIam,
] as const;
