import { isObject, Json, JsonObject } from './json';
import type { Template } from './template';

/** Identifies a resource among all templates that are judged together; without a logical id, a template as a whole. */
export function resourceKey(template: string, logicalId = ''): string {
  return `${template}#${logicalId}`;
}

/** A resource as its template declares it, before conditions and parameters are decided. */
export class Declaration {
  /** CloudFormation type, for example `AWS::S3::Bucket`. */
  readonly type: string;
  readonly properties: JsonObject;
  /** Identifies the resource among all templates that are judged together. */
  readonly key: string;

  constructor(readonly template: Template, readonly logicalId: string, readonly raw: JsonObject) {
    this.key = resourceKey(template.name, logicalId);
    this.type = typeof raw.Type === 'string' ? raw.Type : '';
    this.properties = isObject(raw.Properties) ? raw.Properties : {};
  }

  /** The name of the condition that this resource is created under, if any. */
  get condition(): string | undefined {
    return typeof this.raw.Condition === 'string' ? this.raw.Condition : undefined;
  }

  /** The construct path that CDK leaves in the metadata, if it does. */
  get constructPath(): string | undefined {
    const path = this.metadata('aws:cdk:path');
    return typeof path === 'string' ? path : undefined;
  }

  metadata(key: string): Json | undefined {
    return isObject(this.raw.Metadata) ? this.raw.Metadata[key] : undefined;
  }
}
