import { hasAllOf, hasOneOf, readConditions, readListOfTags, TagCondition, Tags } from './tag-conditions';
import { Targets } from './targets';
import { all, any, Declaration, Judgement, Resource, Text, Value, World } from '../../template';

/** A resource that selections may pick, and what they ask of it: read once for all of them. */
export interface Candidate {
  readonly resource: Resource;
  /** The end of its ARN, where AWS Backup selects its type by ARN. */
  readonly arn?: string;
  readonly tags: Tags;
}

/**
 * What a BackupSelection picks: (Resources or ListOfTags) and Conditions, but not NotResources.
 *
 * Source: AWS Backup developer guide, "Assign resources to a backup plan".
 */
export class Selection {
  /** Reads a selection for the whole application, when it picks the same in every world. */
  static readOnce(anyone: Resource, declaration: Declaration): Selection | undefined {
    const world = new World();
    const selection = new Selection(new Resource(anyone.application, declaration, world));
    return world.description === '' ? selection : undefined;
  }

  readonly declaration: Declaration;
  readonly resources: Targets;
  readonly listOfTags: readonly TagCondition[];
  readonly conditions: readonly TagCondition[];
  private readonly excluded: Targets;
  /** Places that are left to a macro or to deployment as a whole. */
  private readonly open: readonly Value[];

  constructor(selection: Resource) {
    const body = selection.at('BackupSelection');
    this.declaration = selection.declaration;
    this.resources = Targets.read(body.at('Resources'));
    this.excluded = Targets.read(body.at('NotResources'));
    this.listOfTags = readListOfTags(body.at('ListOfTags'));
    this.conditions = readConditions(body.at('Conditions'));
    this.open = [body.at('Conditions')].filter(({ unknown }) => unknown);
  }

  picks(candidate: Candidate): Judgement {
    const named = this.names(candidate);
    // Most selections do not name the resource, and are done with here.
    return named.conclusion === 'fail' ? named : all(
      named,
      hasAllOf(this.conditions, candidate.tags),
      ...this.open.map((value) => value.unverifiable()),
      this.excluded.includes(candidate).not('BackupSelection.NotResources', 'the resource is excluded'),
    );
  }

  private names(candidate: Candidate): Judgement {
    const listed = this.resources.includes(candidate);
    if (this.listOfTags.length === 0) {
      return this.resources.isEmpty ? Judgement.pass() : listed;
    }
    return any(listed, hasOneOf(this.listOfTags, candidate.tags));
  }
}

/** Whether the selection's plan is in these templates and backs up anything at all. */
export function planHasRules(selection: Resource): Judgement {
  const id = selection.at('BackupPlanId');
  const declaration = id.resolved instanceof Text ? id.resolved.reference?.declaration : undefined;
  if (declaration?.type !== 'AWS::Backup::BackupPlan') {
    return Judgement.unverifiable(id.path, `${id.path} names a plan that is not in these templates. Judge the plan together with its selection.`);
  }
  const plan = selection.other(declaration);
  return plan.exists
    ? plan.at('BackupPlan.BackupPlanRule').someItem((rule) => rule.mustBePresent())
    : Judgement.fail(id.path, `${id.path} names a plan that is not created`);
}
