import type { Transporter } from 'nodemailer'
import type { Mail, Transport } from './mail.ts'

/**
 * The operator's SMTP server. nodemailer is imported with the first mail: a site that sends none does not pay for it.
 * @param url `smtp://user:password@host:port` or `smtps://…`
 */
export function smtpTransport(url: string, mailFrom: string | null): Transport {
  const from = mailFrom ?? `ne-pas-repondre@${new URL(url).hostname}`
  let connecting: Promise<Transporter> | null = null

  const connect = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport(url, { from })
  }
  return {
    async deliver({ to, subject, text, html }: Mail) {
      connecting ??= connect()
      const transporter = await connecting
      await transporter.sendMail({
        to,
        subject,
        text,
        ...(html !== undefined && { html }),
        // No automatic answer, no « out of office ».
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    close() {
      connecting?.then((transporter) => transporter.close()).catch(() => {})
    },
  }
}
