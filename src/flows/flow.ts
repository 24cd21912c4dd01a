import { tellAddress } from './address';
import type { Declaration, World } from '../template';

/** One end of a flow. */
export interface End {
  /** The resource, when it is in the templates that are judged together. */
  readonly resource?: Declaration;
  /**
   * What is written, where that is an ARN, a name or another address; texts that only deployment knows are told with `${...}`
   * in them. Stands beside `resource` where a resource of the application has this literal name: an account in it may still
   * be another one, when nobody told which account the resource is bound for.
   */
  readonly address?: string;
  /** The type of resource that a bare name is the name of, where the property takes no other, for example `AWS::S3::Bucket`. */
  readonly type?: string;
}

/** Data that goes from one place to another, as a template says. */
export interface Flow {
  /** What kind of flow it is, for example `S3 replication`. */
  readonly kind: string;
  readonly from: End;
  readonly to: End;
  /** The resource that says so, and where. */
  readonly declaredBy: Declaration;
  readonly path: string;
  /** Whether data comes back on the same way, as the answer of a service that is asked. */
  readonly bothWays?: boolean;
  /** In which circumstances it exists, where it does not always. */
  readonly when?: string;
  /** The first of the worlds in which it exists, where something had to be decided. */
  readonly world?: World;
}

/** An end as reports tell it: the resource, or the address without what may be secret in it. */
export function tellEnd({ resource, address = '' }: End): string {
  return resource?.key ?? tellAddress(address);
}

/** An end in a word: the resource, or the address. */
export function nameOf({ resource, address }: End): string {
  return resource?.key ?? address ?? '';
}
