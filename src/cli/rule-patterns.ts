import { didYouMean } from './nearest';
import { Rule, RuleLevel, RULES } from '../rules';
import { InputError } from '../template';

/** The rules that an id fits, or a pattern such as `S3.*` does, whatever the case; an InputError where none does. */
export function rulesLike(pattern: string): Rule[] {
  const words = pattern.split('*').map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${words.join('.*')}$`, 'i');
  const found = RULES.filter(({ id }) => expression.test(id));
  if (found.length === 0) {
    throw new InputError(`no such rule: ${pattern}.${didYouMean(pattern, RULES.map(({ id }) => id))} cdk-hipaa rules lists them all.`);
  }
  return found;
}

/** Whether a rule is judged, as --include and --exclude say; REQUIRED ones are in any case. */
export type RuleFilter = (rule: Pick<Rule, 'id' | 'level'>) => boolean;

/** Reads --include and --exclude: ids of RECOMMENDED rules, and patterns of which the RECOMMENDED ones count. */
export function filterOf(include: readonly string[] | undefined, exclude: readonly string[] | undefined): RuleFilter {
  const included = include && recommendedLike('--include', include);
  if (included?.size === 0) {
    throw new InputError('--include must name a rule, and names none: all RECOMMENDED ones would go unjudged.');
  }
  const excluded = recommendedLike('--exclude', exclude ?? []);
  return ({ id, level }) => level === RuleLevel.REQUIRED || ((included?.has(id) ?? true) && !excluded.has(id));
}

function recommendedLike(option: string, lists: readonly string[]): Set<string> {
  const patterns = lists.flatMap((list) => list.split(',')).map((pattern) => pattern.trim()).filter((pattern) => pattern !== '');
  return new Set(patterns.flatMap((pattern) => {
    const found = rulesLike(pattern);
    const recommended = found.filter(({ level }) => level === RuleLevel.RECOMMENDED);
    if (recommended.length === 0) {
      throw new InputError(`${option} must name RECOMMENDED rules, and ${found.length === 1 ? `${found[0].id} is` : `all of ${pattern} are`} REQUIRED: `
        + 'they are judged in any case. In an app of CDK, accept the risk where it is, with RiskAcceptance.');
    }
    return recommended.map(({ id }) => id);
  }));
}
