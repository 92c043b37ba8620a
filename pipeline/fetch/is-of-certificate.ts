/** Codes of OpenSSL's verification (`X509_V_ERR_…`), as Node.js gives them: expired, not yet valid, revoked, signed by itself or by nobody known. */
const VERIFICATION =
  /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY|DECODE|DECRYPT)_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_CERT_)/

/** True for the code of an error that says that a server's certificate is not in order, or is that of another host. */
export function isOfCertificate(code: string): boolean {
  return VERIFICATION.test(code) || code === 'ERR_TLS_CERT_ALTNAME_INVALID'
}
