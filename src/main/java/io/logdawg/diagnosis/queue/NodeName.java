package io.logdawg.diagnosis.queue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Which process works on a report, for whoever reads the row or the log. */
@Component
class NodeName {

  private final String value;

  NodeName() {
    value = host() + ":" + ProcessHandle.current().pid();
  }

  String value() {
    return value;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
