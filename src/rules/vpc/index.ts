import { endpointPolicy } from './endpoints';
import { flowLogs, flowLogsEncrypted } from './flow-logs';
import { blockPublicAccess, defaultSecurityGroupClosed, subnetNoPublicIp } from './network';
import { naclNoOpenAdminPorts, noPlaintextPorts, noUnrestrictedPorts, noUnrestrictedSsh } from './ports';
import { noRouteToInternetGateway } from './routes';
import { clientVpnLogging, encryptionControl, vpnStrongCrypto } from './vpn';

/** Amazon Virtual Private Cloud. */
export const VPC_RULES = [
  flowLogs, flowLogsEncrypted, defaultSecurityGroupClosed, subnetNoPublicIp, noRouteToInternetGateway,
  noUnrestrictedSsh, noUnrestrictedPorts, noPlaintextPorts, naclNoOpenAdminPorts, endpointPolicy,
  vpnStrongCrypto, clientVpnLogging, encryptionControl, blockPublicAccess,
] as const;
