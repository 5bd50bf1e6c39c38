package io.logdawg.source.http.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others. The blocks are those that IANA's
 * special-purpose registries (RFC 6890 and its updates) do not call globally reachable, multicast,
 * the blocks that carry an IPv4 address inside an IPv6 one, and the address at which Azure serves a
 * machine its own secrets.
 */
final class PublicAddress {

  private static final List<Block> REFUSED =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("168.63.129.16", 32),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3),
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  /** Nothing outside it is routed yet, which takes in ::1, mapped, NAT64, local and multicast. */
  private static final Block GLOBAL_IPV6 = Block.of("2000::", 3);

  private PublicAddress() {}

  /** An IPv4-mapped IPv6 address never comes here: the JDK turns it into the IPv4 address. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return REFUSED.stream().noneMatch(block -> block.contains(bytes))
        && (bytes.length == 4 || GLOBAL_IPV6.contains(bytes));
  }

  private static final class Block {

    private final byte[] network;
    private final int bits;

    private Block(byte[] network, int bits) {
      this.network = network;
      this.bits = bits;
    }

    static Block of(String literal, int bits) {
      try {
        return new Block(InetAddress.getByName(literal).getAddress(), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(literal, e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit));
        if (((address[bit / 8] ^ network[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
