/** How a key is kept: in memory for this session; on disk as it is; on disk under a passphrase. */
export type SecretMode = 'session' | 'remembered' | 'locked'
