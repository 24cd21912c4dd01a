import { App, Stack } from 'aws-cdk-lib/core';
import { HipaaGuard } from '../../src';

/** What the synthesis of a stack's app says against it; nothing where it goes through. */
export function blockedBy(stack: Stack): string {
  try {
    (stack.node.root as App).synth();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** The required rules that a stack breaks or that nobody can judge. */
export function brokenRules(stack: Stack): string[] {
  return HipaaGuard.check(stack).findings.filter(({ level, verdict }) => level === 'required' && verdict !== 'pass').map(({ rule }) => rule);
}
