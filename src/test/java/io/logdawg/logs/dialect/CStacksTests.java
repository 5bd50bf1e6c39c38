package io.logdawg.logs.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.logs.Frame;
import io.logdawg.logs.LogReaders;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CStacksTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          #0 0x55 in shop::Cart::total(std::vector<int, std::allocator<int> > const&) const /srv/cart.cpp:25:10 | shop::Cart | total | /srv/cart.cpp | 25 | 10 | true
          #0  shop::total (items=std::vector of length 2 = {...}) at src/cart.cpp:25 | - | total | src/cart.cpp | 25 | 0 | true
          #0 0x55 in (anonymous namespace)::load(char const*) /srv/load.cc:7:1 | - | load | /srv/load.cc | 7 | 1 | true
          #0 0x55 in shop::operator<(shop::Item const&, shop::Item const&) /srv/a.cc:7:1 | - | operator< | /srv/a.cc | 7 | 1 | true
          #0 0x55 in shop::Item::operator()(int) const /srv/a.cc:7:1 | shop::Item | operator() | /srv/a.cc | 7 | 1 | true
          #0 0x55 in std::vector<int, std::allocator<int> >::at(unsigned long) /usr/include/c++/12/bits/stl_vector.h:1180:4 | std::vector | at | /usr/include/c++/12/bits/stl_vector.h | 1180 | 4 | false
          #0 0x55 in shop::run(int)::$_0::operator()() const /srv/a.cc:7:1 | - | run | /srv/a.cc | 7 | 1 | true
          #4 0x000055d0f2 shop::Cart::total() /srv/cart.cpp:25:10 | shop::Cart | total | /srv/cart.cpp | 25 | 10 | true
          #0  0x00007f in total.isra.0 (n=1) at cart.c:9 | - | total | cart.c | 9 | 0 | true
          #0 0x102 in main+0x123 (shop:x86_64+0x100003f3a) | - | main | - | 0 | 0 | true
          #00 pc 000000000001b2c4  /data/app/org.shop/lib/arm64/libshop.so (shop::Cart::total(int)+120) (BuildId: 8f3a) | shop::Cart | total | - | 0 | 0 | true
          #02 pc 0000000000071b2c  /apex/com.android.runtime/lib64/bionic/libc.so (abort+164) (BuildId: 8f3a) | - | abort | - | 0 | 0 | false
          3  shop.exe!shop::Cart::total(int) [cart.cpp : 45 + 0x5] | shop::Cart | total | cart.cpp | 45 | 0 | true
          3  libshop.so!total + 0x21 | - | total | - | 0 | 0 | true
          03 000000d4`2f0ff7d0 00007ff7`6b5a1234 shop!shop::Cart::total+0x1d [c:\\shop\\cart.cpp @ 45] | shop::Cart | total | c:\\shop\\cart.cpp | 45 | 0 | true
          0x00007ff76b5a1234 shop.exe!shop::Cart::total() [c:\\shop\\cart.cpp:45] | shop::Cart | total | c:\\shop\\cart.cpp | 45 | 0 | true
          shop.exe!shop::Cart::total(int n) Line 45 | shop::Cart | total | - | 0 | 0 | true
          ntdll.dll!RtlUserThreadStart+0x21 | - | RtlUserThreadStart | - | 0 | 0 | false
          """)
  void aCallIsTakenApart(
      String text, String type, String function, String file, int line, int column, boolean inApp) {
    Frame frame =
        LogReaders.standard()
            .read("it crashed\n    " + text)
            .traces()
            .getFirst()
            .frames()
            .getFirst();

    assertThat(frame).isEqualTo(new Frame(type, function, file, line, column, inApp, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ==7==ERROR: AddressSanitizer: attempting double-free on 0x60 in thread T0: | double-free
          WARNING: ThreadSanitizer: data race (pid=7) | data race
          ==7==ERROR: LeakSanitizer: detected memory leaks | memory leaks
          Program received signal SIGFPE, Arithmetic exception. | SIGFPE
          Program terminated with signal SIGSEGV, Segmentation fault. | SIGSEGV
          *** SIGSEGV (@0x0) received by PID 7 (TID 0x7f) from PID 0; stack trace: *** | SIGSEGV
          Crash reason:  SIGSEGV /SEGV_MAPERR | SIGSEGV /SEGV_MAPERR
          signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0 | SIGSEGV
          Unhandled exception at 0x00007FF6 in shop.exe: 0xC0000005: Access violation reading location 0x0. | 0xC0000005
          Unhandled Exception: EXCEPTION_ACCESS_VIOLATION reading address 0x0 | EXCEPTION_ACCESS_VIOLATION
          terminate called after throwing an instance of 'shop::SoldOut' | shop::SoldOut
          libc++abi: terminating due to uncaught exception of type shop::SoldOut: no pears | shop::SoldOut
          shop: a.cc:12: double shop::Cart::total(int) const: Assertion `n > 0' failed. | Assertion
          Assertion failed: (n > 0), function total, file a.c, line 12. | Assertion
          Assertion failed: n > 0, file c:\\shop\\a.c, line 12 | Assertion
          src/a.c:3:5: runtime error: division by zero | runtime error
          """)
  void whatWasAnnouncedAboveAStackIsItsType(String announcement, String type) {
    ParsedLog log =
        LogReaders.standard().read(announcement + "\n\n#0  0x55 in total (n=0) at a.c:12\n");

    assertThat(log.dialect()).isEqualTo("c");
    assertThat(log.traces()).singleElement().extracting(Trace::type).isEqualTo(type);
  }

  @Test
  void anAssertionAloneTellsItsPlace() {
    String text =
        "shop: src/a.cc:12: double shop::Cart::total(int) const: Assertion `n > 0' failed.";

    Trace trace = LogReaders.standard().read(text).traces().getFirst();

    assertThat(trace.frames())
        .containsExactly(new Frame("shop::Cart", "total", "src/a.cc", 12, 0, true, 1));
  }

  @Test
  void whatASignalHandlerCalledIsNoneOfTheApplications() {
    String text =
        """
        #0  0x1 in report (n=11) at a.c:3
        #1  <signal handler called>
        #2  0x2 in total (n=0) at a.c:12
        """;

    assertThat(LogReaders.standard().read(text).traces().getFirst().frames())
        .extracting(Frame::inApp)
        .containsExactly(false, false, true);
  }

  @Test
  void theThreadThatCrashedGoesBeforeTheOthers() {
    String text =
        """
        Thread 2 "worker" received signal SIGSEGV, Segmentation fault.

        Thread 3 (Thread 0x7f (LWP 14)):
        #0  0x1 in idle () at a.c:3

        Thread 2 (Thread 0x7f (LWP 13)):
        #0  0x2 in total (n=0) at a.c:12
        """;

    assertThat(LogReaders.standard().read(text).traces())
        .extracting(Trace::thread)
        .containsExactly("Thread 2", "Thread 3");
  }
}
