import { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport, PolicyViolation, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
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

  /** While HipaaGuard.check looks: called with what was synthesized, and CDK is told nothing. */
  onlooker?: (assembly: Assembly) => void;

  constructor(private readonly state: GuardState) {}

  validate({ appConstruct, stackTemplates }: IPolicyValidationContext): PolicyValidationPluginReport {
    const assembly = Assembly.written(appConstruct as Stage, stackTemplates);
    if (this.onlooker) {
      this.onlooker(assembly);
      return { success: true, violations: [] };
    }
    const { report, weighed } = judgeApp(assembly, this.state);
    if (this.state.enforcements.length > 0) {
      writeEvidence(assembly.outdir, report, this.state.enforcements.flatMap(({ evidence }) => evidence));
    }
    const violations = weighed.filter(({ severity }) => severity !== undefined).map((found) => violationOf(found, assembly));
    const success = violations.every(({ severity }) => severity === Severity.WARNING);
    return { success, violations: [...violations, ...unseenByCli(appConstruct, weighed)] };
  }
}

/** Set by the CDK command line, which then tells those findings only that are in the stacks it was asked for. */
const CLI_REPORTS = '@aws-cdk/core:failSynthOnValidationErrors';

/**
 * What makes the CDK command line fail for findings inside Stages: without a pattern such as `**` it asks for none of their stacks,
 * and leaves all findings out but those that name no construct.
 */
function unseenByCli(app: IConstruct, weighed: readonly Weighed[]): PolicyViolation[] {
  const doesCliReport = String(app.node.tryGetContext(CLI_REPORTS)) === 'false';
  const inStages = weighed.filter(({ finding, place }) => finding.blocks && Stage.of(place) !== app);
  return doesCliReport && inStages.length > 0
    ? [{
      ruleName: 'Guard.FindingsInStages',
      description: `Guard.FindingsInStages: Nothing that blocks is left in any Stage. ${inStages.length} findings block stacks inside Stages.`,
      fix: 'Run cdk synth \'**\' to read them, or see hipaa/report.json in the cloud assembly.',
      severity: Severity.FATAL,
      violatingResources: [{ resourceLogicalId: 'Stages', locations: [] }],
    }]
    : [];
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
