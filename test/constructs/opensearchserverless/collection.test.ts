import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as opensearch from 'aws-cdk-lib/aws-opensearchserverless';
import { HipaaSearchCollection, HipaaSearchCollectionProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

const COLLECTION = 'AWS::OpenSearchServerless::Collection';
const POLICY = 'AWS::OpenSearchServerless::SecurityPolicy';
const ACCESS = 'AWS::OpenSearchServerless::AccessPolicy';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: HipaaSearchCollectionProps = { vpc }): HipaaSearchCollection {
  return new HipaaSearchCollection(stack, 'Guidelines', { collectionName: 'guidelines', ...props });
}

/** The policies of a kind, as one text. */
function policiesOf(type: string): string {
  return JSON.stringify(Template.fromStack(stack).findResources(POLICY, { Properties: { Type: type } }));
}

describe('what it is made with', () => {
  test('a policy that names a key of the baseline, made before the collection', () => {
    make();
    expect(policiesOf('encryption')).toContain('\\"AWSOwnedKey\\":false,\\"KmsARN\\"');
    Template.fromStack(stack).hasResource(COLLECTION, {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('EncryptionPolicy'), Match.stringLikeRegexp('NetworkPolicy')]),
      DeletionPolicy: 'Retain',
      Properties: { Name: 'guidelines', StandbyReplicas: 'ENABLED', DeletionProtection: 'ENABLED', Type: 'SEARCH' },
    });
  });

  test('an endpoint that nobody reaches yet, and no way in from the internet', () => {
    make();
    expect(policiesOf('network')).toContain('\\"AllowFromPublic\\":false,\\"SourceVPCEs\\"');
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent() });
  });

  test('no access for anybody', () => {
    make();
    Template.fromStack(stack).resourceCountIs(ACCESS, 0);
  });

  test('names that the service takes', () => {
    new HipaaSearchCollection(stack, 'AVeryLongNameForGuidelinesOfEverySpecialtyThatTheClinicHas', { vpc });
    const template = Template.fromStack(stack);
    template.hasResourceProperties(COLLECTION, { Name: Match.stringLikeRegexp('^[a-z][a-z0-9-]{2,27}$') });
    template.allResourcesProperties(POLICY, { Name: Match.stringLikeRegexp('^[a-z][a-z0-9-]{2,31}$') });
  });
});

describe('ways in', () => {
  test('an endpoint that is there already', () => {
    make({ vpcEndpointIds: ['vpce-0a1b2c3d4e5f60718'] });
    expect(policiesOf('network')).toContain('vpce-0a1b2c3d4e5f60718');
    Template.fromStack(stack).resourceCountIs('AWS::OpenSearchServerless::VpcEndpoint', 0);
  });

  test('a service, which does not reach the Dashboards', () => {
    make({ sourceServices: ['bedrock.amazonaws.com'] });
    expect(policiesOf('network')).toContain('bedrock.amazonaws.com');
    expect(policiesOf('network')).not.toContain('dashboard');
  });

  test('connections open HTTPS', () => {
    make().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 443, ToPort: 443 })] });
  });
});

describe('grants', () => {
  test('are in the data access policy and in IAM, whoever comes when', () => {
    const collection = make();
    const [reader, writer] = ['Reader', 'Writer'].map((id) => new iam.Role(stack, id, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    collection.grantRead(reader);
    collection.grantReadWrite(writer);
    const template = Template.fromStack(stack);
    template.resourceCountIs(ACCESS, 1);
    const access = JSON.stringify(template.findResources(ACCESS));
    expect(access).toContain('index/guidelines/*');
    expect(access).toContain('aoss:WriteDocument');
    expect(access).toContain('Writer');
    expect(JSON.stringify(template.findResources('AWS::IAM::Policy'))).toContain('aoss:APIAccessAll');
  });

  test('name roles and users only', () => {
    expect(() => make().grantRead(new iam.ServicePrincipal('bedrock.amazonaws.com'))).toThrow(
      "HipaaSearchCollection 'Clinic/Guidelines': 'grantee' must be a role or a user, got ServicePrincipal(bedrock.amazonaws.com). "
      + 'Name services of AWS in sourceServices.');
  });
});

test('metrics are those of the collection', () => {
  expect(make().metricSearchRequestErrors()).toMatchObject({ namespace: 'AWS/AOSS', metricName: 'SearchRequestErrors', statistic: 'Sum' });
});

test('it refuses to be reached from nowhere', () => {
  expect(() => make({})).toThrow("HipaaSearchCollection 'Clinic/Guidelines': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
});

describe('weakened, it does not synthesize', () => {
  test.each<[string, HipaaSearchCollectionProps, string]>([
    ['without replicas', { standbyReplicas: false }, 'SearchCollection.StandbyReplicas'],
    ['unprotected', { deletionProtection: false }, 'SearchCollection.StandbyReplicas'],
  ])('%s', (_what, props, rule) => {
    make({ vpc, ...props });
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('open to the internet', () => {
    const policy = make().node.findChild('NetworkPolicy') as opensearch.CfnSecurityPolicy;
    policy.policy = JSON.stringify([{ Rules: [{ ResourceType: 'collection', Resource: ['collection/guidelines'] }], AllowFromPublic: true }]);
    expect(() => Template.fromStack(stack)).toThrow('ERROR SearchCollection.NotPublic: ');
  });
});
