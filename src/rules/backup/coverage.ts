import { arnOf } from './arn-pattern';
import { Candidate, planHasRules, Selection } from './selection';
import { tagsOf } from './tag-conditions';
import { all, any, Declaration, Judgement, Resource } from '../../template';

/** Whether a selection of AWS Backup, whose plan has at least one rule, picks this resource. */
export function isBackedUp(resource: Resource): Judgement {
  return resource.once('isBackedUp', () => judgeCoverage(resource));
}

function judgeCoverage(resource: Resource): Judgement {
  const selectable = isSelectable(resource);
  if (selectable.conclusion !== 'pass') {
    return selectable;
  }
  const index = resource.application.once('backup selections', () => new SelectionIndex(resource));
  const candidate: Candidate = { resource, arn: arnOf(resource), tags: tagsOf(resource) };
  const judgements: Judgement[] = [];
  for (const selection of index.selectionsFor(candidate)) {
    const judgement = isPickedBy(selection, candidate);
    if (judgement.conclusion === 'pass') {
      return judgement;
    }
    judgements.push(judgement);
  }
  return any(...judgements).orElse('Properties', 'no selection of AWS Backup in these templates picks it for a plan with rules');
}

/** AWS Backup knows file systems of FSx, but of ONTAP the volumes only. */
function isSelectable(resource: Resource): Judgement {
  return resource.type !== 'AWS::FSx::FileSystem' ? Judgement.pass() : resource.at('FileSystemType').mustBe('ONTAP')
    .not('Properties.FileSystemType', 'AWS Backup backs up volumes of ONTAP, not the file system that they are on');
}

function isPickedBy(selection: Selection, candidate: Candidate): Judgement {
  const picked = selection.picks(candidate);
  if (picked.conclusion === 'fail') {
    return picked;
  }
  const deployed = candidate.resource.other(selection.declaration);
  return deployed.exists
    ? all(picked, planHasRules(deployed)).seenFrom(selection.declaration.logicalId)
    : Judgement.fail('Condition', 'the selection is not created');
}

/** Selections by what they name, so that a resource is compared only with those that may pick it. */
class SelectionIndex {
  private readonly byName = new Map<string, Selection[]>();
  private readonly byTags: Selection[] = [];
  /** Those with wildcards, with conditions only, or that can't be read. */
  private readonly others: Selection[] = [];
  /** Those that pick differently from world to world. */
  private readonly conditional: Declaration[] = [];

  constructor(anyone: Resource) {
    for (const declaration of anyone.application.ofType('AWS::Backup::BackupSelection')) {
      const selection = Selection.readOnce(anyone, declaration);
      if (selection) {
        this.file(selection);
      } else {
        this.conditional.push(declaration);
      }
    }
  }

  selectionsFor({ resource, arn, tags }: Candidate): Set<Selection> {
    const pairs = [...tags.byKey];
    const areTagsKnown = tags.open === undefined && pairs.every(([, value]) => value.literal !== undefined);
    const names = [resource.declaration.key, arn ?? '', ...pairs.map(([key, value]) => tagName(key, value.text))];
    return new Set([
      ...names.flatMap((name) => this.byName.get(name) ?? []),
      ...(areTagsKnown ? [] : this.byTags),
      ...this.others,
      ...this.conditional.map((declaration) => new Selection(resource.other(declaration))),
    ]);
  }

  private file(selection: Selection): void {
    const { resources, listOfTags } = selection;
    const isPlain = resources.patterns.length === 0 && listOfTags.every(({ key, value }) => key !== undefined && value.literal !== undefined);
    const names = new Set([...resources.references, ...resources.exact, ...listOfTags.map(({ key, value }) => tagName(key, value.text))]);
    if (!isPlain || names.size === 0) {
      this.others.push(selection);
      return;
    }
    if (listOfTags.length > 0) {
      this.byTags.push(selection);
    }
    for (const name of names) {
      const sameName = this.byName.get(name);
      if (sameName) {
        sameName.push(selection);
      } else {
        this.byName.set(name, [selection]);
      }
    }
  }
}

function tagName(key?: string, value?: string): string {
  return `tag ${key}=${value}`;
}
