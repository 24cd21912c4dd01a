import { Stack, StackProps } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IVpc, Port } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Protocol } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IEventBus } from 'aws-cdk-lib/aws-events';
import { IStream } from 'aws-cdk-lib/aws-kinesis';
import { Construct } from 'constructs';
import { RecordsStack } from './records-stack';
import { HipaaEcsCluster, HipaaFargateService, HipaaFargateTaskDefinition, HipaaNetworkLoadBalancer, HipaaRepository } from 'cdk-hipaa';

export interface VisitsProps extends StackProps {
  readonly vpc: IVpc;
  readonly records: RecordsStack;
  readonly happenings: IEventBus;
  readonly accesses: IStream;
  /** For the name that callers know the service by. */
  readonly certificate: ICertificate;
}

/** The port that the service speaks TLS on. */
const PORT = 8443;

/** The service behind a video visit: who waits, who speaks with whom, and what was said. */
export class VisitsStack extends Stack {
  /** What takes requests to the service, from within the network. */
  public readonly balancer: HipaaNetworkLoadBalancer;

  constructor(scope: Construct, id: string, { vpc, records, happenings, accesses, certificate, ...props }: VisitsProps) {
    super(scope, id, props);
    const { visits, sessions, images } = records;

    const task = new HipaaFargateTaskDefinition(this, 'Task', { cpu: 512, memoryLimitMiB: 1024 });
    task.addVolume({ name: 'images', efsVolumeConfiguration: { fileSystemId: images.fileSystemId } });
    const container = task.addContainer('Visits', {
      image: ContainerImage.fromEcrRepository(new HipaaRepository(this, 'Images'), 'v1'),
      portMappings: [{ containerPort: PORT }],
      environment: {
        DATABASE: visits.clusterEndpoint.hostname,
        SESSIONS: sessions.endpointAddress,
        HAPPENINGS: happenings.eventBusName,
        ACCESSES: accesses.streamName,
      },
    });
    container.addMountPoints({ sourceVolume: 'images', containerPath: '/images', readOnly: false });
    // By IAM, all of it: there is no password that could get lost.
    visits.grantConnect(task.taskRole, 'visits');
    sessions.grantConnect(task.taskRole);
    images.grantReadWrite(task.taskRole);
    happenings.grantPutEventsTo(task.taskRole);
    accesses.grantWrite(task.taskRole);

    const service = new HipaaFargateService(this, 'Service', {
      cluster: new HipaaEcsCluster(this, 'Cluster', { vpc }),
      taskDefinition: task,
      desiredCount: 2,
      circuitBreaker: { rollback: true },
    });
    service.connections.allowToDefaultPort(visits);
    service.connections.allowToDefaultPort(sessions);
    service.connections.allowToDefaultPort(images);

    this.balancer = new HipaaNetworkLoadBalancer(this, 'Balancer', {
      vpc,
      // The private link of API Gateway comes from addresses that no rule of a security group can name; nobody else is let in.
      enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: false,
    });
    // TLS ends here and begins again: what goes on to the containers is encrypted too.
    this.balancer.addListener('Tls', { port: 443, certificates: [certificate] })
      .addTargets('Service', { port: PORT, protocol: Protocol.TLS, targets: [service] });
    service.connections.allowFrom(this.balancer, Port.tcp(PORT));
  }
}
