import { Stack, StackProps } from 'aws-cdk-lib';
import {
  AccessLogFormat, AuthorizationType, CognitoUserPoolsAuthorizer, ConnectionType, Integration, IntegrationType, LambdaIntegration,
  LogGroupLogDestination, VpcLink,
} from 'aws-cdk-lib/aws-apigateway';
import { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { IVpc } from 'aws-cdk-lib/aws-ec2';
import { INetworkLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IEventBus } from 'aws-cdk-lib/aws-events';
import { IStream } from 'aws-cdk-lib/aws-kinesis';
import { FilterPattern, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { KinesisDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { accept, tracesHoldNoPhi } from './accept';
import { Program } from './program';
import { HipaaLogGroup, HipaaRestApi, HipaaUserPool, HipaaWebAcl } from 'cdk-hipaa';

export interface ApiProps extends StackProps {
  readonly vpc: IVpc;
  readonly appointments: ITable;
  readonly inbox: ITable;
  readonly documents: IBucket;
  readonly happenings: IEventBus;
  readonly accesses: IStream;
  readonly visits: INetworkLoadBalancer;
  /** The name in the certificate of the visits service. */
  readonly visitsName: string;
}

/** What the portal asks and is answered, after it said who is there. */
export class ApiStack extends Stack {
  public readonly api: HipaaRestApi;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id, props);
    const { vpc, appointments, inbox, documents, happenings, accesses } = props;

    const patients = new HipaaUserPool(this, 'Patients');
    patients.addClient('Portal', { authFlows: { userSrp: true } });
    const requests = new HipaaLogGroup(this, 'Requests');
    this.api = new HipaaRestApi(this, 'Api', {
      defaultMethodOptions: {
        authorizer: new CognitoUserPoolsAuthorizer(this, 'SignedIn', { cognitoUserPools: [patients] }),
        authorizationType: AuthorizationType.COGNITO,
      },
      deployOptions: { accessLogDestination: new LogGroupLogDestination(requests), accessLogFormat: AccessLogFormat.jsonWithStandardFields() },
    });
    tracesHoldNoPhi(this.api.deploymentStage);
    accept(this.api.deploymentStage, 'ApiGateway.BackendCertificate',
      'The only back end that is called by HTTPS lets nobody in but the private link of this API.', 'Whoever else is in the network is stopped by the security group.');
    const firewall = new HipaaWebAcl(this, 'Firewall');
    firewall.protect(this.api, this.api.deploymentStage.stageArn);
    firewall.protect(patients, patients.userPoolArn);

    const book = new Program(this, 'Book', vpc, { APPOINTMENTS: appointments.tableName, HAPPENINGS: happenings.eventBusName });
    appointments.grantReadWriteData(book);
    happenings.grantPutEventsTo(book);
    this.api.root.addResource('appointments').addMethod('POST', new LambdaIntegration(book));

    const read = new Program(this, 'Read', vpc, { INBOX: inbox.tableName, ACCESSES: accesses.streamName });
    inbox.grantReadData(read);
    accesses.grantWrite(read);
    this.api.root.addResource('notices').addMethod('GET', new LambdaIntegration(read));

    const upload = new Program(this, 'Upload', vpc, { DOCUMENTS: documents.bucketName });
    documents.grantPut(upload);
    this.api.root.addResource('documents').addMethod('POST', new LambdaIntegration(upload));

    const visits = new Integration({
      type: IntegrationType.HTTP_PROXY,
      integrationHttpMethod: 'ANY',
      uri: `https://${props.visitsName}/{proxy}`,
      options: {
        connectionType: ConnectionType.VPC_LINK,
        vpcLink: new VpcLink(this, 'ToVisits', { targets: [props.visits] }),
        requestParameters: { 'integration.request.path.proxy': 'method.request.path.proxy' },
      },
    });
    this.api.root.addResource('visits').addResource('{proxy+}').addMethod('ANY', visits, { requestParameters: { 'method.request.path.proxy': true } });

    // Who asked for what, beside what the services say themselves.
    new SubscriptionFilter(this, 'RequestsToAudit', {
      logGroup: requests, destination: new KinesisDestination(accesses), filterPattern: FilterPattern.allEvents(),
    });
  }
}
