import { ServiceFacts, SPECIFICATION } from './facts';

export const EKS: ServiceFacts = {
  title: 'Amazon EKS',
  movingOver: {
    HipaaEksCluster: [
      { text: 'It stands for `Cluster` of aws-eks-v2. From there logs, the endpoint and the protection are changed in place; the key of secrets is added in place too, and cannot be taken away again.', source: SPECIFICATION },
      { text: 'From `Cluster` of aws-eks, which is a custom resource, CloudFormation makes a new cluster: make it beside the old one and move the workloads.' },
      { text: 'With the private endpoint, `kubectl` and pipelines have to come from the VPC, or from networks named by `EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom(...)`.' },
      { text: 'EKS logs to `/aws/eks/<name>/cluster`, which it makes without a key: declare that log group with one before the cluster is made.', source: 'Amazon EKS user guide, "Send control plane logs to CloudWatch Logs"' },
      { text: 'Node groups without a launch template get one: their nodes are replaced one by one. Images whose root device is not /dev/xvda, such as Bottlerocket, need a template of their own.' },
    ],
  },
  cost: [
    { text: 'All five logs of the control plane: per GB taken in by CloudWatch Logs.' },
    { text: 'The key per use, and per month where it is not the key of the baseline.' },
  ],
};
