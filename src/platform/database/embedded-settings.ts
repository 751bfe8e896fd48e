/** What differs from one embedded server to the next. */
export type EmbeddedSettings = {
  /** Null on Windows, where the server listens on 127.0.0.1 instead. */
  readonly socketFolder: string | null
  readonly port: number
  /** A server for tests: nothing survives a power cut, and many databases are open at once. */
  readonly isThrowaway: boolean
}

/**
 * `postgresql.conf`, whole: a small machine, few processes, nothing of what people write in the log.
 * `log_min_messages = log` leaves ordinary errors out (their text may quote a value); the pages log
 * them without it.
 */
export function postgresqlConf(settings: EmbeddedSettings): string {
  return Object.entries({ ...network(settings), ...always, ...durability(settings.isThrowaway) })
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

/** Everyone gives a password, whoever they are on this machine. */
export function pgHbaConf(settings: EmbeddedSettings): string {
  return settings.socketFolder === null
    ? 'host all all 127.0.0.1/32 scram-sha-256\n'
    : 'local all all scram-sha-256\n'
}

function network({ socketFolder, port }: EmbeddedSettings): Record<string, string | number> {
  if (socketFolder === null) return { listen_addresses: quoted('127.0.0.1'), port }
  return {
    listen_addresses: quoted(''),
    unix_socket_directories: quoted(socketFolder),
    unix_socket_permissions: '0700',
    port,
  }
}

const always: Record<string, string | number> = {
  max_connections: 60,
  shared_buffers: '32MB',
  effective_cache_size: '512MB',
  random_page_cost: 1.1,
  jit: 'off',
  huge_pages: 'off',
  // Each of these is a process or memory that a single small machine does not need.
  io_method: 'sync',
  max_worker_processes: 2,
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
  autovacuum_max_workers: 1,
  max_logical_replication_workers: 0,
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  password_encryption: quoted('scram-sha-256'),
  datestyle: quoted('iso, ymd'),
  timezone: quoted('UTC'),
  log_timezone: quoted('UTC'),
  lc_messages: quoted('C'),
  log_error_verbosity: 'terse',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_statement: quoted('none'),
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_checkpoints: 'off',
}

function durability(isThrowaway: boolean): Record<string, string | number> {
  return isThrowaway
    ? {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        // A copy lives seconds: what cleans up after months of use would go through each.
        autovacuum: 'off',
        max_connections: 300,
      }
    : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
