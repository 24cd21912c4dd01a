/** What a task definition keeps, whoever made it. */
export const TASK_PROMISES = ['ECS.HostModeUser', 'ECS.ReadonlyRootFilesystem', 'ECS.NoSecretsInEnvironment'];
