import { Annotations, IAspect, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Assembly } from './assembly';
import { HipaaGuardOptions } from './hipaa-guard-options';
import { judgeApp, Weighed } from './judgement-of-app';
import { PLUGIN_NAME } from './names';
import { settingsOf } from './settings';
import { Severity } from './severity';
import { GuardState, Settings } from './state';
import { describeFinding } from './violation';

/**
 * The guard as an Aspect: the same judgement as HipaaGuard.enforce, told as annotations on the constructs in place of a report.
 *
 * Errors among the annotations stop the CDK CLI; `app.synth()` by itself goes on. Aspects on an App are not visited inside its
 * Stages: add one to each. What other Aspects change is judged too, whatever their priority.
 */
export class HipaaAspect implements IAspect {
  private readonly visited = new WeakSet<IConstruct>();
  private readonly told = new Set<string>();

  private readonly settings: Settings;

  /**
   * @throws as HipaaGuard.enforce does
   */
  constructor(options: HipaaGuardOptions = {}) {
    this.settings = settingsOf('HipaaAspect', options);
  }

  /** Called by CDK for every construct; the judgement is made once, when all Aspects have been visited. */
  public visit(node: IConstruct): void {
    const isRoot = node.node.scope === undefined || !this.visited.has(node.node.scope);
    if (isRoot && !this.visited.has(node)) {
      node.node.addValidation({ validate: () => this.annotate(node) });
    }
    this.visited.add(node);
  }

  private annotate(scope: IConstruct): string[] {
    const stage = Stage.isStage(scope) ? scope : Stage.of(scope);
    if (stage) {
      const state = GuardState.of(scope).enforcedOnly({ scope, ...this.settings });
      const { weighed } = judgeApp(Assembly.inMemory(stage), state, scope);
      weighed.filter(({ finding }) => finding.acceptance === undefined).forEach((found) => this.tell(found));
    }
    return [];
  }

  private tell({ finding, severity, place }: Weighed): void {
    const message = describeFinding(finding);
    const key = `${place.node.path} ${message}`;
    if (severity === undefined || this.told.has(key)) {
      return;
    }
    this.told.add(key);
    if (severity === Severity.WARNING) {
      Annotations.of(place).addWarningV2(`${PLUGIN_NAME}::${finding.rule}`, `${message} ${finding.fix}`);
    } else {
      Annotations.of(place).addError(`${message} ${finding.fix}`);
    }
  }
}
