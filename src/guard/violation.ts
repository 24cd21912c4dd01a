import { Finding } from '../evidence/finding';

/** A finding as CDK tells it: the rule, what should hold, and what was found. */
export function describeFinding({ rule, title, message, baseline }: Finding): string {
  return `${rule}: ${title}. ${sentence(message)}${baseline === undefined ? '' : ` (${baseline})`}`;
}

/** Starts with a capital and ends with one full stop. */
function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/\.$/, '')}.`;
}
