import { mustBeDate, mustBeFilled, mustBeLong } from './arguments';
import { DecidedService } from './decided-service';
import { Eligibility, EligibilityStatus } from '../eligibility';

/** The decision as the guard keeps it, or an error that names the prop. */
export function decisionOf(where: string, { service, reason, owner, expires }: DecidedService): DecidedService {
  const types = Eligibility.resourceTypes().filter((type) => isOf(type, service));
  const isOpen = types.length === 0 ? service.startsWith('AWS::') : types.some(isUnknown);
  if (!isOpen) {
    throw new Error(`${where}: 'unknownServices' must name services that the registry has no verdict on, got ${JSON.stringify(service)}, `
      + `${types.length > 0 ? `which it calls ${Eligibility.ofResourceType(types[0]).status}` : 'which is no resource type or namespace such as AWS::DAX'}. `
      + 'See: npx cdk-hipaa eligibility NAME.');
  }
  return {
    service,
    reason: mustBeLong(where, 'reason', reason, 'Say what was looked up, where and when.'),
    owner: mustBeFilled(where, 'owner', owner),
    expires: mustBeDate(where, 'expires', expires),
  };
}

/** Whether the registry has no verdict on a type, and a decision is about it. */
export function decides({ service }: DecidedService, type: string): boolean {
  return isOf(type, service) && isUnknown(type);
}

function isOf(type: string, service: string): boolean {
  return type === service || type.startsWith(`${service}::`);
}

function isUnknown(type: string): boolean {
  return Eligibility.ofResourceType(type).status === EligibilityStatus.UNKNOWN;
}
