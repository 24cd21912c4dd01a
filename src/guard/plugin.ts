import { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport, PolicyViolation, Stage } from 'aws-cdk-lib/core';
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
