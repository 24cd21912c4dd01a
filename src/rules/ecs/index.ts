import { containerInsights, ephemeralStorageKey, execAudited } from './cluster';
import { containerLogging, efsTransitEncryption, hostModeUser, noSecretsInEnvironment, readonlyRootFilesystem } from './containers';
import { managedVolumeEncrypted, noPublicIp, platformVersion, serviceConnectTls, targetsNoPublicIp } from './services';

/** Amazon Elastic Container Service. */
export const ECS_RULES = [
  containerLogging, efsTransitEncryption, managedVolumeEncrypted, hostModeUser, readonlyRootFilesystem, noSecretsInEnvironment, execAudited,
  containerInsights, serviceConnectTls, targetsNoPublicIp,
] as const;

/** AWS Fargate. */
export const FARGATE_RULES = [noPublicIp, ephemeralStorageKey, platformVersion] as const;
