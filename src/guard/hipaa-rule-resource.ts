import { Judgement, Resource } from '../template';
import { HipaaRuleVerdict } from './hipaa-rule-verdict';

/**
 * A resource as a rule of your own sees it.
 *
 * Paths are those of CloudFormation, for example `VersioningConfiguration.Status`; `[*]` stands for every item of a list. What
 * can't be known before deployment is judged as unverifiable, and says why.
 */
export class HipaaRuleResource {
  /** @internal */
  public static _of(resource: Resource): HipaaRuleResource {
    return new HipaaRuleResource(resource);
  }

  /** CloudFormation type, for example `AWS::SQS::Queue`. */
  public readonly resourceType: string;
  /** Logical id in the template. */
  public readonly logicalId: string;

  private constructor(private readonly resource: Resource) {
    this.resourceType = resource.type;
    this.logicalId = resource.logicalId;
  }

  /** The property is one of these values; booleans and numbers are written as text, for example `true`. */
  public mustBe(path: string, ...accepted: string[]): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(this.resource.at(path).must(`must be ${accepted.join(' or ')}`, (value) =>
      accepted.some((text) => text.toLowerCase() === String(value).toLowerCase())));
  }

  /** The property is set, to whatever. */
  public mustBePresent(path: string): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(this.resource.at(path).mustBePresent());
  }

  /** The property is not set. */
  public mustBeAbsent(path: string): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(this.resource.at(path).mustBeAbsent());
  }

  /** The property is at least this number. */
  public mustBeAtLeast(path: string, minimum: number): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(this.resource.at(path).mustBeAtLeast(minimum));
  }

  /**
   * The value of a property, where it is known: what a rule looks at that no other method fits.
   *
   * @returns undefined where the property is absent, is no plain value, or is known at deployment only
   */
  public known(path: string): string | undefined {
    const { literal } = this.resource.at(path);
    return literal === undefined ? undefined : String(literal);
  }

  /** The rule holds. */
  public pass(): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(Judgement.pass());
  }

  /** The rule does not hold; the message says what was found at the path. */
  public fail(path: string, message: string): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(Judgement.fail(`Properties.${path}`, message));
  }

  /** Whether the rule holds is known at deployment only; the message says why, and what makes it readable. */
  public unverifiable(path: string, message: string): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(Judgement.unverifiable(`Properties.${path}`, message));
  }
}
