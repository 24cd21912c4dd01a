import { Judgement, Value } from '../template';

/** Whether a container mounts its volume of EFS over TLS, which NFS does not do by itself; other volumes have no such part. */
export function mountsOverTls(efs: Value): Judgement {
  return efs.isAbsent ? Judgement.pass() : efs.at('TransitEncryption').mustBe('ENABLED');
}
