/** What the exchange with the server needs of the store: a part of its ports, and the names of its settings. */
import type { CaseReader, CaseStore, StoreWriter } from '../store/ports.ts';

export interface SyncStore
  extends Pick<CaseStore, 'device' | 'outbox' | 'documents' | 'laid' | 'office' | 'diary' | 'settings'> {
  readonly cases: Pick<CaseReader, 'counts'>;
  readonly write: Pick<StoreWriter, 'outbox' | 'documents' | 'laid' | 'office' | 'diary' | 'settings'>;
}

export const syncSettings = {
  /** Last position of the office's feed that is stored here. */
  cursor: 'sync.cursor',
  /** Last place of the office's records that is stored here. */
  officeCursor: 'sync.officeCursor',
  /** Last place of the office's appointments that is stored here. */
  diaryCursor: 'sync.diaryCursor',
  /** Instant of a run that went through: the last one, or one at most ten minutes before it. */
  lastSuccess: 'sync.lastSuccess',
  /** The device's key pair, made before the first try to enrol. */
  deviceKey: 'sync.deviceKey',
  /** What enrolling gave. */
  enrolment: 'sync.enrolment',
} as const;

export interface DeviceKey {
  /** 32 bytes as base64url. */
  readonly publicKey: string;
  /** PKCS #8, PEM. It never leaves the encrypted store. */
  readonly privateKey: string;
}

export interface Enrolment {
  readonly device: string;
  readonly office: { readonly id: string; readonly name: string };
  /** The key that signs receipts and leases, as it was when the device enrolled. */
  readonly serverKey: string;
}

/** The enrolment, once there is one. */
export const readEnrolment = (store: Pick<SyncStore, 'settings'>): Enrolment | undefined =>
  store.settings.get<Enrolment>(syncSettings.enrolment);
