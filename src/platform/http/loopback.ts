const names = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/** Whether a host name is this machine's own, which nobody else can reach. */
export function isLoopback(host: string): boolean {
  return names.has(host) || /^127(\.\d{1,3}){3}$/.test(host)
}
