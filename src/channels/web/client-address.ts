import { BlockList, isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { expandIPv6 } from "hono/utils/ipaddr";

/** Networks that a proxy of the operator's own stands in. */
const ownNetworks = [
  ["127.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["::1", 128, "ipv6"],
  ["fc00::", 7, "ipv6"],
] as const;

/** Tells from which address a request comes, so that requests can be counted by it. */
export type AddressReader = (context: Context) => string;

/**
 * Reads the address of the connection. When that is the operator's own proxy, it is the last address that the proxy
 * was asked by (`X-Forwarded-For`); what anybody else writes there is not believed. All addresses of one IPv6
 * connection (/64) count as one.
 */
export function createAddressReader(): AddressReader {
  const own = new BlockList();
  for (const [network, prefix, family] of ownNetworks) own.addSubnet(network, prefix, family);
  const isOwn = (address: string) => isIP(address) !== 0 && own.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (context) => {
    const connected = plain(getConnInfo(context).remote.address ?? "");
    const given = plain(context.req.header("x-forwarded-for")?.split(",").at(-1) ?? "");
    return network(isOwn(connected) && isIP(given) !== 0 ? given : connected);
  };
}

/** An IPv4 address that came in IPv6 clothes is an IPv4 address. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
}

function network(address: string): string {
  return isIP(address) === 6 ? expandIPv6(address).split(":").slice(0, 4).join(":") : address;
}
