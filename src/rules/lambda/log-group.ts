import { isAtEdge } from './edge';
import { Resource } from '../../template';
import { resourceIn } from '../named-resource';

const LOG_GROUP = 'AWS::Logs::LogGroup';

/** The log group of a function, as far as it is in these templates: the one that it names, or the one with the name that Lambda would give it. */
export function logGroupOf(fn: Resource): Resource | undefined {
  const named = fn.at('LoggingConfig.LogGroup');
  return named.isAbsent ? groupByDefaultName(fn) : resourceIn(fn, named, LOG_GROUP, 'LogGroupName');
}

/**
 * At the edge, the region that the function is made in stands before its name, wherever it runs.
 *
 * Source: Amazon CloudFront developer guide, "Edge function logs".
 */
function groupByDefaultName(fn: Resource): Resource | undefined {
  const prefix = isAtEdge(fn) ? 'us-east-1.' : '';
  const names = ['${' + fn.declaration.key + '}', fn.at('FunctionName').text].map((name) => `/aws/lambda/${prefix}${name}`);
  return fn.all(LOG_GROUP).find((group) => names.includes(group.at('LogGroupName').text ?? ''));
}
