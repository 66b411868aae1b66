/**
 * Ports from 1024 up where another protocol than HTTP listens: the Fetch standard's bad ports (section 2.9, "port
 * blocking"), and the databases, caches and machine controls that take a line of HTTP for a command.
 */
const otherServices = new Set([
  1433, 1521, 1719, 1720, 1723, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432,
  5672, 5900, 5984, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 7000, 7001, 8086, 9042, 9092,
  9200, 9300, 10080, 10250, 11211, 27017, 27018, 50070,
]);

/**
 * True for 80, 443 and for ports from 1024 that no other service is known by: feeds do stand on 8080, 8443 or 1200,
 * while every other port below 1024 belongs to mail, shells, files and the like.
 */
export function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && !otherServices.has(port));
}
