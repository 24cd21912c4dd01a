import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Token } from 'aws-cdk-lib/core';
import { redisVersionIsListed } from '../../rules/elasticache/versions';

/** Families of the previous generation, and the current one of their kind. */
const SUCCESSORS: { readonly [family: string]: string | undefined } = { t1: 't4g', m1: 'm7g', m3: 'm7g', m2: 'r7g', r3: 'r7g', c1: 'c7gn' };

/** Refuses engines that AWS does not offer for PHI; what is known at deployment only is left to the rules. */
export function refuseEngine(where: string, engine: string): void {
  if (!Token.isUnresolved(engine) && !/^(?:valkey|redis)$/.test(engine)) {
    const reason = engine === 'memcached' ? 'Memcached holds no PHI: it knows no users and keeps no copies. ' : '';
    throw new Error(`${where}: 'engine' must be 'valkey' or 'redis', got '${engine}'. ${reason}Use 'valkey'.`);
  }
}

/** Refuses versions of Redis OSS that the whitepaper does not list. */
export function refuseVersion(where: string, engine: string, version: string): void {
  if (!Token.isUnresolved(engine) && !Token.isUnresolved(version) && engine === 'redis' && !redisVersionIsListed(version)) {
    throw new Error(`${where}: 'engineVersion' ${version} of Redis OSS is not offered for PHI, only 3.2.6 and 4.0.10 onwards. `
      + 'Use \'7.1\', or the engine \'valkey\'.');
  }
}

/** Refuses node types of the previous generation. */
export function refuseNodeType(where: string, nodeType: ec2.InstanceType): void {
  const [family, size] = nodeType.toString().replace(/^cache\./, '').split('.');
  const successor = SUCCESSORS[family];
  if (!Token.isUnresolved(nodeType.toString()) && successor !== undefined) {
    const isSmall = successor !== 't4g' && /^(?:micro|small|medium)$/.test(size);
    throw new Error(`${where}: 'nodeType' ${family}.${size} is of the previous generation, which AWS does not offer for PHI. `
      + `Use ${successor}.${isSmall ? 'large' : size}.`);
  }
}
