import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/** MongoDB's protocol for the tests: PORT [FILE]. With a file the data outlives the process. Ends when its stdin does. */
public class MongoForTests {
  /** The server's own versions report a wire version that the driver refuses. */
  private static final MongoVersion FIVE = new MongoVersion() {
    @Override public List<Integer> getVersionArray() { return List.of(5, 0, 0); }
    @Override public int getWireVersion() { return 13; }
    @Override public String toVersionString() { return "5.0.0"; }
  };

  public static void main(String[] args) throws Exception {
    MongoBackend backend = args.length > 1 ? new H2Backend(args[1]).version(FIVE) : new MemoryBackend().version(FIVE);
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", Integer.parseInt(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    while (System.in.read() >= 0) { } // whoever started us is gone
    System.exit(0);
  }
}
