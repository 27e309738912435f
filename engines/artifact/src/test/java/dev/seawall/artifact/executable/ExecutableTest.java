package dev.seawall.artifact.executable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExecutableTest {
  @Test
  void readsSectionsAndDataOfWindowsExecutables() {
    ByteBuffer file = ByteBuffer.allocate(600).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(0x3c, 0x80).putInt(0x80, 0x4550);
    file.putShort(0x86, (short) 1).putShort(0x94, (short) 112);
    file.putShort(0x98, (short) 0x20b).putLong(0x98 + 24, 0x140000000L);
    int section = 0x98 + 112;
    file.put(section, ".data".getBytes(StandardCharsets.US_ASCII));
    file.putInt(section + 12, 0x1000).putInt(section + 16, 16).putInt(section + 20, 500);
    file.putInt(section + 36, 0xc0000040);
    file.put(500, (byte) 42);

    Executable executable = Executable.open(file).orElseThrow();

    assertThat(executable.data().address()).isEqualTo(0x140001000L);
    assertThat(executable.section(".data")).contains(executable.data());
    assertThat(executable.at(0x140001000L).get(0)).isEqualTo((byte) 42);
    assertThat(executable.at(0x140001000L).limit()).isEqualTo(16);
    assertThat(executable.at(0x140001010L).limit()).isZero();
  }

  @Test
  void readsTheFirstArchitectureOfMacBinaries() {
    ByteBuffer file = ByteBuffer.allocate(400).order(ByteOrder.BIG_ENDIAN);
    file.putInt(0, 0xcafebabe).putInt(4, 1).putInt(16, 64);
    ByteBuffer mach = file.slice(64, 336).order(ByteOrder.LITTLE_ENDIAN);
    mach.putInt(0, 0xfeedfacf).putInt(16, 1);
    mach.putInt(32, 0x19).putInt(36, 152).put(40, "__DATA".getBytes(StandardCharsets.US_ASCII));
    mach.putLong(56, 0x1000).putLong(72, 200).putLong(80, 8).putInt(88, 3).putInt(92, 3);
    mach.putInt(96, 1).put(104, "__go_buildinfo".getBytes(StandardCharsets.US_ASCII));
    mach.putLong(136, 0x1000).putLong(144, 4).putInt(152, 200);
    mach.put(200, (byte) 42);

    Executable executable = Executable.open(file).orElseThrow();

    assertThat(executable.section("__go_buildinfo").orElseThrow().size()).isEqualTo(4);
    assertThat(executable.at(0x1000).get(0)).isEqualTo((byte) 42);
    assertThat(executable.data().name()).isEqualTo("__DATA");
  }

  @Test
  void tellsJavaClassesFromMacBinaries() {
    ByteBuffer file = ByteBuffer.allocate(64).putInt(0, 0xcafebabe).putInt(4, 69);

    assertThat(Executable.open(file)).isEmpty();
  }

  @Test
  void takesAddressesForUnsigned() {
    Segment high = new Segment("", 0xffff_ffff_ffff_0000L, 0, 0x1000);

    assertThat(high.holds(0xffff_ffff_ffff_0fffL)).isTrue();
    assertThat(high.holds(0xffff_ffff_ffff_1000L)).isFalse();
    assertThat(high.holds(0)).isFalse();
    assertThat(new Segment("", 0x1000, 0, -1).holds(0x2000)).isTrue();
  }
}
