import { Template } from 'aws-cdk-lib/assertions';

/** A statement of a key policy, as far as it is looked at. */
export interface KeyStatement {
  readonly Principal: { readonly Service?: string | string[] };
  readonly Action: string | string[];
  readonly Condition?: object;
}

/** What the policies of all keys say about a service. */
export function keyStatements(template: Template, service: string): KeyStatement[] {
  return Object.values(template.findResources('AWS::KMS::Key'))
    .flatMap((key) => (key.Properties as { KeyPolicy: { Statement: KeyStatement[] } }).KeyPolicy.Statement)
    .filter(({ Principal: { Service = [] } }) => [Service].flat().includes(`${service}.amazonaws.com`));
}

/** The service may use the key to send what is encrypted with it. */
export function expectMayUseKey(template: Template, service: string): void {
  expect(keyStatements(template, service).flatMap(({ Action }) => Action)).toEqual(expect.arrayContaining(['kms:Decrypt', 'kms:GenerateDataKey*']));
}

/** Nobody else's bucket, topic or alarm has the service use the key. */
export function expectOfThisAccountOnly(template: Template, service: string): void {
  keyStatements(template, service).forEach(({ Condition }) => expect(JSON.stringify(Condition)).toMatch(/aws:Source(?:Account|Arn).*AWS::AccountId/));
}
