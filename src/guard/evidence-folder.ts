import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachCustomSynthesis, ISynthesisSession } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { EvidenceFormat } from '../evidence/evidence-format';
import { HipaaReport } from '../evidence/report';
import { WRITERS } from '../evidence/writers';

/** The folder of the cloud assembly that the evidence lies in. */
export const EVIDENCE_FOLDER = 'hipaa';

/**
 * Clears away the evidence of an earlier synthesis into the same folder.
 *
 * CDK lets a validation plugin add files to the assembly, and refuses the synthesis when it changes one that is there already.
 */
export class EvidenceFolder extends Construct {
  constructor(scope: Construct) {
    super(scope, 'HipaaEvidence');
    attachCustomSynthesis(this, {
      onSynthesize: ({ outdir }: ISynthesisSession) => rmSync(join(outdir, EVIDENCE_FOLDER), { recursive: true, force: true }),
    });
  }
}

/** Writes the evidence of a synthesis into its assembly: `report.json`, and the other forms that somebody asked for. */
export function writeEvidence(outdir: string, report: HipaaReport, formats: readonly EvidenceFormat[]): void {
  const folder = join(outdir, EVIDENCE_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const format of new Set([EvidenceFormat.JSON, ...formats])) {
    const { file, write } = WRITERS.get(format)!;
    writeFileSync(join(folder, file), write(report));
  }
}
