import type { Acceptance } from './state';

/** An acceptance in one sentence, as reports tell it. */
export function describeAcceptance({ owner, expires, reason, alternative }: Omit<Acceptance, 'scope' | 'rule'>): string {
  return `accepted by ${owner} until ${expires}: ${reason}${alternative ? ` Instead: ${alternative}` : ''}`;
}
