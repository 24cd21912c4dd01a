import { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport, PolicyViolation, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { HipaaReport } from '../evidence/report';
import { ruleById } from '../rules';
import { libraryVersion } from '../version';
import { Assembly } from './assembly';
import { writeEvidence } from './evidence-folder';
import { judgeApp, Weighed } from './judgement-of-app';
import { PLUGIN_NAME } from './names';
import { Severity } from './severity';
import { GuardState } from './state';
import { describeFinding } from './violation';

/** CDK's validation plugin of this library: reads what was synthesized, judges it and tells CDK what it found. */
export class HipaaPlugin implements IPolicyValidationPlugin {
  readonly name = PLUGIN_NAME;
  readonly version = libraryVersion();

  /** The report of the latest synthesis. */
  latest?: HipaaReport;

  /** While HipaaGuard.check looks at a construct: findings below it are gathered, and none is told. */
  checkedOnly?: IConstruct;

  constructor(private readonly state: GuardState) {}

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const assembly = Assembly.written(context.appConstruct as Stage, this.state.attestations, context.stackTemplates);
    const { report, weighed } = judgeApp(assembly, this.state, this.checkedOnly);
    this.latest = report;
    if (this.checkedOnly) {
      return { success: true, violations: [] };
    }
    if (this.state.enforcements.length > 0) {
      writeEvidence(assembly.outdir, report);
    }
    const violations = weighed.filter(({ severity }) => severity !== undefined).map((found) => violationOf(found, assembly));
    return { success: violations.every(({ severity }) => severity === Severity.WARNING), violations };
  }
}

function violationOf({ finding, severity, place }: Weighed, assembly: Assembly): PolicyViolation {
  const level = severity === Severity.WARNING ? 'recommended' : 'required here';
  return {
    ruleName: finding.rule,
    description: describeFinding(finding),
    fix: finding.fix,
    severity,
    ruleMetadata: {
      level,
      basis: ruleById(finding.rule)?.basis ?? 'practice',
      safeguards: finding.safeguards.join(', '),
      source: finding.source,
    },
    violatingResources: [{
      constructPath: place.node.path,
      resourceLogicalId: finding.logicalId,
      templatePath: finding.template ? assembly.pathOf(finding.template) : undefined,
      locations: finding.propertyPaths.filter((path) => path !== ''),
    }],
  };
}
