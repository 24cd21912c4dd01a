import { EligibilityStatus } from './eligibility-status';
import { namespaceRows, prefixRows, typeRows } from './registry';
import { RegistryRow } from './registry-row';
import { ServiceEligibility } from './service-eligibility';
import { specialRow } from './special-types';
import { AS_OF, UNRESOLVED } from './verdicts';
import { remembering } from '../remembering';

/**
 * Which AWS services may hold PHI: a dated, sourced registry of every CloudFormation resource type and IAM prefix.
 *
 * A copy of what AWS published on the date of each row. What counts is the current AWS HIPAA Eligible Services
 * Reference and your BAA: https://aws.amazon.com/compliance/hipaa-eligible-services-reference/
 */
export class Eligibility {
  /**
   * What the registry says about a CloudFormation resource type. Never throws: what it does not know is unknown.
   *
   * A type that is newer than the registry gets the row of its namespace, because AWS lists services, not types.
   *
   * @param resourceType the type as templates spell it, such as `AWS::AppRunner::Service`
   */
  public static ofResourceType(resourceType: string): ServiceEligibility {
    return answerAboutType(resourceType);
  }

  /**
   * What the registry says about the service of an IAM action. Never throws: what it does not know is unknown.
   *
   * @param action an action, pattern or prefix in any case, such as `lightsail:CreateInstances`, `lightsail:*` or `lightsail`
   */
  public static ofIamAction(action: string): ServiceEligibility {
    const prefix = action.split(':')[0].trim().toLowerCase();
    return answer(prefix, prefixRows().get(prefix) ?? rowOfUnknownPrefix(prefix));
  }

  /**
   * Every resource type with a row of its own, sorted.
   */
  public static resourceTypes(): string[] {
    return [...typeRows().keys()].sort();
  }

  /**
   * Every IAM prefix with a row of its own, sorted.
   */
  public static iamPrefixes(): string[] {
    return [...prefixRows().keys()].sort();
  }

  private constructor() {}
}

/** The same answer for everybody who asks: nobody may change it for the others. */
const answerAboutType = remembering((resourceType) =>
  Object.freeze(answer(resourceType, specialRow(resourceType) ?? typeRows().get(resourceType) ?? rowOfNewerType(resourceType))));

function rowOfNewerType(resourceType: string): RegistryRow {
  const namespace = resourceType.split('::').slice(0, 2).join('::');
  const row = namespaceRows().get(namespace);
  return row ? { ...row, notes: sentences(row.notes, 'This type is newer than the registry: judged by its namespace.') } : unlisted(namespace);
}

function rowOfUnknownPrefix(prefix: string): RegistryRow {
  return prefix === '*' ? { ...UNRESOLVED, service: 'All services', notes: 'Spans every service, eligible or not.' } : unlisted(prefix);
}

function unlisted(name: string): RegistryRow {
  return {
    ...UNRESOLVED,
    service: name,
    source: 'No row in the registry',
    notes: `${name} is not in the registry as of ${AS_OF}; treated as not eligible until somebody looks it up.`,
  };
}

function answer(subject: string, row: RegistryRow): ServiceEligibility {
  return {
    subject,
    service: row.service,
    status: row.status,
    basis: row.basis,
    confidence: row.confidence,
    source: row.lifecycle ? `${row.source}; lifecycle: ${row.lifecycleSource ?? 'reported, not verified'}` : row.source,
    asOf: row.asOf,
    condition: row.status === EligibilityStatus.CONDITIONAL ? row.condition : undefined,
    lifecycle: row.lifecycle,
    notes: row.notes,
  };
}

function sentences(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
