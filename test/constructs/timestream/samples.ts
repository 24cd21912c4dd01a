import { Duration } from 'aws-cdk-lib';
import { HipaaBucket, HipaaKey, HipaaTimestreamDatabase } from '../../../src';
import { Samples } from '../sample';

export const TIMESTREAM_SAMPLES: Samples = {
  HipaaTimestreamDatabase: {
    minimal: (stack) => {
      const database = new HipaaTimestreamDatabase(stack, 'Subject');
      database.addTable('Table');
      return database;
    },
    maximal: (stack) => {
      const database = new HipaaTimestreamDatabase(stack, 'Subject', { databaseName: 'clinic', encryptionKey: new HipaaKey(stack, 'OwnKey') });
      database.addTable('Table', {
        tableName: 'vital-signs',
        memoryRetention: Duration.hours(24),
        magneticRetention: Duration.days(3650),
        rejectedRecords: new HipaaBucket(stack, 'Rejected'),
        backup: true,
      });
      return database;
    },
    harmless: {
      'AWS::Timestream::Table': 'CloudFormation asks for the database; without a retention Timestream keeps records for many years',
    },
  },
};
