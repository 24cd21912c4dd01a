import type { FlowTable } from '../flow-source';
import { ANALYTICS } from './analytics.data';
import { COMPUTE } from './compute.data';
import { DATABASES } from './databases.data';
import { EDGE } from './edge.data';
import { INTEGRATION } from './integration.data';
import { LOGGING } from './logs.data';
import { MESSAGING } from './messaging.data';
import { STORAGE } from './storage.data';
import { STREAMS } from './streams.data';

/** The tables, one for each area; no type is in two of them. */
export const FLOW_TABLES: readonly FlowTable[] = [STORAGE, MESSAGING, STREAMS, COMPUTE, DATABASES, LOGGING, EDGE, INTEGRATION, ANALYTICS];

/**
 * Where each type of resource says that data flows.
 *
 * Notices that carry no content, such as those of alarms, of scaling and of maintenance, are no flows here.
 */
export const FLOW_TABLE: FlowTable = Object.assign({}, ...FLOW_TABLES) as FlowTable;
